const accent = 'red';
export default () => <p style={{ color: accent, gap: 1 }}>a</p>;
