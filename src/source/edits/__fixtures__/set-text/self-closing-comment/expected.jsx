export default () => <p /* a */ >New</p>;
