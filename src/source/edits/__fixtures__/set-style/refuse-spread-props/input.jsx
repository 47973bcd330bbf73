const P = (props) => <p {...props} />;
export default () => <P />;
