export default () => <p style={{ padding: '12px 4px', color: 'red' }}>a</p>;
