export default () => <p>Old</p>;
