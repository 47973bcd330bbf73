export default () => <p style={{ display: "flex", color: "blue" }}>a</p>;
