export default () => <p style={{ fontSize: 48, color: 'red' }}>a</p>;
