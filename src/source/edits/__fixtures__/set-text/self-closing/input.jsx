export default () => <p id="a" />;
