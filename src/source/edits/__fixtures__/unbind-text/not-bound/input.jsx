export default () => <p>Text</p>;
