export default () => <p style={{ color: "blue", padding: 4 }}>a</p>;
