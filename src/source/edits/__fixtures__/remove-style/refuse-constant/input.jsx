const base = { color: 'red' };
export default () => <p style={{ ...base, gap: 1 }} />;
