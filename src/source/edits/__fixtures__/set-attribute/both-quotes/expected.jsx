export default () => <img alt="it's &quot;hi&quot;" />;
