export default () => <p style={{ fontSize: 4, color: 'blue' }}>a</p>;
