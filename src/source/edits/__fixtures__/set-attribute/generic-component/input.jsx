const T = () => <b />;
export default () => <T<string> />;
