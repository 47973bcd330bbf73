const accent = 'red';
export default () => <p style={{ color: 'blue', gap: 1 }}>a</p>;
