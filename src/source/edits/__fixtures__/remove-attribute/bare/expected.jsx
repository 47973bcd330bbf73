export default () => <p>a</p>;
