export default () => <p style={{}} />;
