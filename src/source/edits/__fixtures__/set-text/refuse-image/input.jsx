export default () => <img />;
