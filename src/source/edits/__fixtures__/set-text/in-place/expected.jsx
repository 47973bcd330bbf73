export default () => <p>New & old</p>;
