export default () => <p style={{ display: 'flex' as const }}>a</p>;
