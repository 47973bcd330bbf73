export default () => <p style={{ marginTop: (-4) }}>a</p>;
