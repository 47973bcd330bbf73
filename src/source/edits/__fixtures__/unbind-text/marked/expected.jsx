export default ({ title }) => <p id="a">A &#123;curly&#125; &lt;text&gt;</p>;
