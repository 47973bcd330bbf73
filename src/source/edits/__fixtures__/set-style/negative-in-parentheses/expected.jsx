export default () => <p style={{ marginTop: (-8) }}>a</p>;
