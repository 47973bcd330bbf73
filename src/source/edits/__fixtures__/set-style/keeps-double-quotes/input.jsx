export default () => <p style={{ color: "red", padding: 4 }}>a</p>;
