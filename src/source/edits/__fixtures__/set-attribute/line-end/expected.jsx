export default () => <img alt={"a\nb"} />;
