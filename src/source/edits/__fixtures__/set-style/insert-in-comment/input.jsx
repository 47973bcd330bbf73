export default () => <p style={{ /* none */ }}>a</p>;
