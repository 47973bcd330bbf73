export default () => <p style={{ color: 'red', color: 'blue' }}>a</p>;
