export default () => <img alt />;
