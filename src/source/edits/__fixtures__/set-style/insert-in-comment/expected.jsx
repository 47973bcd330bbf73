export default () => <p style={{ gap: 2 /* none */ }}>a</p>;
