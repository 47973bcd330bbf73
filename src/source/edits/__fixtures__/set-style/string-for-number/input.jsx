export default () => <p style={{ padding: 12, color: 'red' }}>a</p>;
