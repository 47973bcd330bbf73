export default () => <img alt="a" />;
