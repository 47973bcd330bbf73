export default () => <p style={{ padding: '14px' }}>a</p>;
