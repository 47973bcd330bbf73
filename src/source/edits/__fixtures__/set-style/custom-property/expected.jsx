export default () => <p style={{ gap: 1, '--brand': 'blue' }}>a</p>;
