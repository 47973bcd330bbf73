export default () => <p>a <b>c</b></p>;
