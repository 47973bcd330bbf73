export default () => <p style={{ gap: 1 }}>a</p>;
