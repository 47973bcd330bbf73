const base = { color: 'red' };
export default () => <p style={{ ...base, color: 'blue' }}>a</p>;
