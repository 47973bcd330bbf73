export default () => <img alt="b" />;
