export default () => <p style={{ fontSize: 64, color: 'red' }}>a</p>;
