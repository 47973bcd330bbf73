export default () => <p hidden>a</p>;
