export default () => <p style={{ display: 'block' as const }}>a</p>;
