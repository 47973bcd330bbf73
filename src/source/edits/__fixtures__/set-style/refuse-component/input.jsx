const P = () => <p />;
export default () => <P />;
