export default () => <p id="a">New</p>;
