export default () => <p style={{ display: "flex" }}>a</p>;
