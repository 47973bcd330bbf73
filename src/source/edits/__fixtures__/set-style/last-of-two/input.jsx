export default () => <p style={{ color: 'red', color: 'green' }}>a</p>;
