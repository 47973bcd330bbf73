export default () => <p style={{ fontSize: 4 }}>a</p>;
