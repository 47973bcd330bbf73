export default () => <p style={{ top: 1, }}>a</p>;
