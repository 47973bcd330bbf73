export default () => <p style={{ color: `red` }}>a</p>;
