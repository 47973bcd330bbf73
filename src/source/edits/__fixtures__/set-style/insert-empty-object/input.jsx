export default () => <p style={{}}>a</p>;
