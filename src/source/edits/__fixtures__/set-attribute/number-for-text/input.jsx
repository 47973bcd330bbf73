export default () => <img width="20" />;
