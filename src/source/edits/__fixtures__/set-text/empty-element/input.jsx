export default () => <p></p>;
