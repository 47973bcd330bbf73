export default () => <p>New</p>;
