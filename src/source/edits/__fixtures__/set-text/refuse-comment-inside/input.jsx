export default () => <p>a {/* keep */} b</p>;
