export default () => <p style={{ padding: '12px' }}>a</p>;
