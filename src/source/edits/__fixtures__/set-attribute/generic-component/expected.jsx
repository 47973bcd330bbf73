const T = () => <b />;
export default () => <T<string> tone="a" />;
