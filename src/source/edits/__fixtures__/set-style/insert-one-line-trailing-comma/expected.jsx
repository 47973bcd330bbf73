export default () => <p style={{ top: 1, gap: 2, }}>a</p>;
