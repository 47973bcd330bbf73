const base = { color: 'red' };
export default () => <p style={{ ...base }}>a</p>;
