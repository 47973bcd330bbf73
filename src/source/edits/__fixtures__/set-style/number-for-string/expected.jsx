export default () => <p style={{ padding: 12 }}>a</p>;
