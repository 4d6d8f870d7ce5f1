<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Case</name>
    <message><source>lytic</source><translation>溶骨性</translation></message>
    <message><source>mixed</source><translation>混合性</translation></message>
    <message><source>blastic</source><translation>成骨性</translation></message>
    <message><source>no collapse</source><translation>无塌陷</translation></message>
    <message><source>collapse up to 50 %</source><translation>塌陷 ≤ 50 %</translation></message>
    <message><source>collapse of more than 50 %</source><translation>塌陷 &gt; 50 %</translation></message>
    <message><source>normal</source><translation>正常</translation></message>
    <message><source>new kyphosis or scoliosis</source><translation>新发后凸或侧凸</translation></message>
    <message><source>subluxation or translation</source><translation>半脱位或移位</translation></message>
    <message><source>no pain</source><translation>无疼痛</translation></message>
    <message><source>not mechanical</source><translation>非机械性</translation></message>
    <message><source>mechanical</source><translation>机械性</translation></message>
    <message><source>bone only</source><translation>仅累及骨</translation></message>
    <message><source>epidural, thecal sac not deformed</source><translation>硬膜外，硬膜囊未变形</translation></message>
    <message><source>sac deformed, cord not touched</source><translation>硬膜囊变形，未接触脊髓</translation></message>
    <message><source>cord touched, not compressed</source><translation>接触脊髓，未压迫</translation></message>
    <message><source>cord compressed, CSF still seen</source><translation>脊髓受压，仍见脑脊液</translation></message>
    <message><source>cord compressed, no CSF seen</source><translation>脊髓受压，不见脑脊液</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>left</source><translation>左</translation></message>
    <message><source>right</source><translation>右</translation></message>
    <message><source>both sides</source><translation>双侧</translation></message>
    <message><source>certain</source><translation>确定</translation></message>
    <message><source>probable</source><translation>很可能</translation></message>
    <message><source>possible</source><translation>可能</translation></message>
    <message><source>no motor power, no sensation below</source><translation>平面以下无运动、无感觉</translation></message>
    <message><source>some sensation, no motor power</source><translation>有部分感觉，无运动</translation></message>
    <message><source>motor power of no practical use</source><translation>有运动但无实用功能</translation></message>
    <message><source>useful motor power</source><translation>有实用的运动功能</translation></message>
    <message><source>no weakness, sensory loss or sphincter disturbance</source><translation>无肌力、感觉或括约肌障碍</translation></message>
    <message><source>complete: nothing at S4–5</source><translation>完全性：S4–5 无功能</translation></message>
    <message><source>sensory incomplete, no motor function below</source><translation>感觉不完全，平面以下无运动</translation></message>
    <message><source>motor incomplete, fewer than half of the key muscles ≥ 3</source><translation>运动不完全，少于半数关键肌 ≥ 3 级</translation></message>
    <message><source>motor incomplete, at least half of the key muscles ≥ 3</source><translation>运动不完全，至少半数关键肌 ≥ 3 级</translation></message>
    <message><source>normal after an earlier deficit</source><translation>曾有缺损，现正常</translation></message>
    <message><source>treatable</source><translation>可治疗</translation></message>
    <message><source>untreatable</source><translation>不可治疗</translation></message>
    <message><source>removable</source><translation>可切除</translation></message>
    <message><source>unremovable</source><translation>不可切除</translation></message>
    <message><source>slow growth</source><translation>生长慢</translation></message>
    <message><source>moderate growth</source><translation>生长中等</translation></message>
    <message><source>rapid growth</source><translation>生长快</translation></message>
    <message><source>entered</source><translation>录入</translation></message>
    <message><source>measured</source><translation>测量</translation></message>
    <message><source>accepted proposal</source><translation>采纳建议</translation></message>
    <message><source>proposed</source><translation>建议</translation></message>
    <message><source>imported</source><translation>导入</translation></message>
    <message><source>carried over</source><translation>沿用</translation></message>
    <message><source>set by hand</source><translation>手动设定</translation></message>
    <message><source>automatic</source><translation>自动</translation></message>
    <message><source>counted from C2</source><translation>自 C2 计数</translation></message>
    <message><source>counted from the last rib</source><translation>自末肋计数</translation></message>
    <message><source>counted from the sacrum</source><translation>自骶骨计数</translation></message>
    <message><source>taken from a prior study</source><translation>取自既往检查</translation></message>
    <message><source>counted from another landmark</source><translation>自其他标志计数</translation></message>
    <message><source>Castellvi %1</source><translation>Castellvi %1 型</translation></message>
    <message><source>distance</source><translation>距离</translation></message>
    <message><source>angle</source><translation>角度</translation></message>
    <message><source>Cobb angle</source><translation>Cobb 角</translation></message>
    <message><source>area</source><translation>面积</translation></message>
    <message><source>ellipse</source><translation>椭圆</translation></message>
    <message><source>probe</source><translation>取值点</translation></message>
    <message><source>vertebral heights</source><translation>椎体高度</translation></message>
    <message><source>translation</source><translation>移位</translation></message>
    <message><source>done</source><translation>已做</translation></message>
    <message><source>undone</source><translation>已撤销</translation></message>
    <message><source>redone</source><translation>已重做</translation></message>
    <message><source>not assessed</source><translation>未评估</translation></message>
    <message><source>yes</source><translation>是</translation></message>
    <message><source>no</source><translation>否</translation></message>
    <message><source>no level</source><translation>无节段</translation></message>
    <message><source>s%1</source><translation>序列%1</translation></message>
    <message><source>i%1</source><translation>图像%1</translation></message>
    <message><source>f%1</source><translation>帧%1</translation></message>
    <message><source>image</source><translation>图像</translation></message>
    <message><source>%1 by %2</source><translation>%2 %1</translation></message>
    <message><source>seen on %1</source><translation>见于 %1</translation></message>
    <message><source>no complaint</source><translation>无不适</translation></message>
    <message><source>minor signs, normal activity</source><translation>轻微体征，活动正常</translation></message>
    <message><source>normal activity with effort</source><translation>勉强可正常活动</translation></message>
    <message><source>self-caring, cannot work</source><translation>生活自理，不能工作</translation></message>
    <message><source>needs help at times, mostly self-caring</source><translation>偶需帮助，大多自理</translation></message>
    <message><source>considerable help, frequent medical care</source><translation>需较多帮助和经常就医</translation></message>
    <message><source>disabled, special care</source><translation>失能，需特别照护</translation></message>
    <message><source>severely disabled, hospital care indicated</source><translation>严重失能，宜住院</translation></message>
    <message><source>very ill, active support in hospital</source><translation>病重，需住院积极支持</translation></message>
    <message><source>moribund</source><translation>濒死</translation></message>
    <message><source>dead</source><translation>死亡</translation></message>
    <message><source>fully active</source><translation>活动完全正常</translation></message>
    <message><source>limited in strenuous effort, light work</source><translation>重体力受限，可轻工作</translation></message>
    <message><source>self-caring, no work, up more than half the day</source><translation>自理，不能工作，半天以上能起床</translation></message>
    <message><source>limited self-care, in bed or chair more than half the day</source><translation>自理受限，半天以上卧床或坐椅</translation></message>
    <message><source>no self-care, confined to bed or chair</source><translation>不能自理，完全卧床或坐椅</translation></message>
    <message><source>patient data</source><translation>患者资料</translation></message>
    <message><source>reader</source><translation>阅片者</translation></message>
    <message><source>study</source><translation>检查</translation></message>
    <message><source>removal of a study</source><translation>移除检查</translation></message>
    <message><source>spine anomalies</source><translation>脊柱变异</translation></message>
    <message><source>numbering landmark</source><translation>计数标志</translation></message>
    <message><source>vertebra label</source><translation>椎体标签</translation></message>
    <message><source>removal of a vertebra label</source><translation>移除椎体标签</translation></message>
    <message><source>lesion</source><translation>病灶</translation></message>
    <message><source>removal of a lesion</source><translation>移除病灶</translation></message>
    <message><source>measurement</source><translation>测量</translation></message>
    <message><source>removal of a measurement</source><translation>移除测量</translation></message>
    <message><source>clinical data</source><translation>临床资料</translation></message>
    <message><source>report text</source><translation>报告文字</translation></message>
    <message><source>renumbering of the spine</source><translation>脊柱重新计数</translation></message>
    <message><source>change of the vertebral count</source><translation>更改椎体数目</translation></message>
    <message><source>labelling of the spine</source><translation>标注脊柱</translation></message>
    <message><source>confirmation of labels</source><translation>确认标签</translation></message>
    <message><source>several changes</source><translation>多项更改</translation></message>
</context>
<context>
    <name>Finding</name>
    <message><source>not DICOM</source><translation>不是 DICOM</translation></message>
    <message><source>not there</source><translation>不存在</translation></message>
    <message><source>cut off: the file ends too early</source><translation>文件不完整</translation></message>
    <message><source>encrypted</source><translation>已加密</translation></message>
    <message><source>can't be read</source><translation>无法读取</translation></message>
    <message><source>empty</source><translation>空文件</translation></message>
</context>
<context>
    <name>Report</name>
    <message><source>Spinal metastasis report</source><translation>脊柱转移瘤报告</translation></message>
    <message><source>Draft, not signed</source><translation>草稿，未签名</translation></message>
    <message><source>Signed</source><translation>已签名</translation></message>
    <message><source>Changed after it was signed</source><translation>签名后有更改</translation></message>
    <message><source>Page %1 of %2</source><translation>第 %1 页，共 %2 页</translation></message>
    <message><source>Case %1 · revision %2</source><translation>病例 %1 · 版本 %2</translation></message>
    <message><source>Unnamed patient</source><translation>姓名不详</translation></message>
    <message><source>Patient ID</source><translation>患者编号</translation></message>
    <message><source>Sex</source><translation>性别</translation></message>
    <message><source>male</source><translation>男</translation></message>
    <message><source>female</source><translation>女</translation></message>
    <message><source>other</source><translation>其他</translation></message>
    <message><source>Born</source><translation>出生日期</translation></message>
    <message><source>Age</source><translation>年龄</translation></message>
    <message><source>%1 years</source><translation>%1 岁</translation></message>
    <message><source>Examined</source><translation>检查日期</translation></message>
    <message><source>Reader</source><translation>阅片者</translation></message>
    <message><source>not given</source><translation>未提供</translation></message>
    <message><source>History and primary</source><translation>病史与原发肿瘤</translation></message>
    <message><source>Technique</source><translation>检查技术</translation></message>
    <message><source>Comparison</source><translation>对比</translation></message>
    <message><source>Impression</source><translation>印象</translation></message>
    <message><source>Plan</source><translation>计划</translation></message>
    <message><source>Findings by level</source><translation>各节段所见</translation></message>
    <message><source>Neurology, performance and disease</source><translation>神经、体能与疾病状况</translation></message>
    <message><source>Scores</source><translation>评分</translation></message>
    <message><source>Spine</source><translation>脊柱</translation></message>
    <message><source>Not assessed</source><translation>未评估项目</translation></message>
    <message><source>To check</source><translation>请核对</translation></message>
    <message><source>Signatures</source><translation>签名</translation></message>
    <message><source>Addenda</source><translation>补充</translation></message>
    <message><source>Appendix</source><translation>附录</translation></message>
    <message><source>Key images</source><translation>关键图像</translation></message>
    <message><source>Source</source><translation>来源</translation></message>
    <message><source>edited by the reader</source><translation>阅片者已修改</translation></message>
    <message><source>As generated from the data, before the reader's edit</source><translation>修改前由数据生成的文字</translation></message>
    <message><source>axial</source><translation>横断面</translation></message>
    <message><source>sagittal</source><translation>矢状面</translation></message>
    <message><source>#</source><translation>#</translation></message>
    <message><source>Level</source><translation>节段</translation></message>
    <message><source>Type</source><translation>类型</translation></message>
    <message><source>Collapse</source><translation>塌陷</translation></message>
    <message><source>Alignment</source><translation>力线</translation></message>
    <message><source>Posterolateral</source><translation>后外侧</translation></message>
    <message><source>ESCC</source><translation>ESCC</translation></message>
    <message><source>SINS</source><translation>SINS</translation></message>
    <message><source>Stability</source><translation>稳定性</translation></message>
    <message><source>Item</source><translation>项目</translation></message>
    <message><source>Answer</source><translation>回答</translation></message>
    <message><source>Points</source><translation>分值</translation></message>
    <message><source>Where it comes from</source><translation>出处</translation></message>
    <message><source>%1 % loss</source><translation>丢失 %1 %</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>≤ 50 %</source><translation>≤ 50 %</translation></message>
    <message><source>&gt; 50 %</source><translation>&gt; 50 %</translation></message>
    <message><source>none, &gt; 50 % of body</source><translation>无，椎体受累 &gt; 50 %</translation></message>
    <message><source>deformity</source><translation>畸形</translation></message>
    <message><source>translation</source><translation>移位</translation></message>
    <message><source>left</source><translation>左</translation></message>
    <message><source>right</source><translation>右</translation></message>
    <message><source>both sides</source><translation>双侧</translation></message>
    <message><source>left; right not assessed</source><translation>左；右侧未评估</translation></message>
    <message><source>right; left not assessed</source><translation>右；左侧未评估</translation></message>
    <message><source>No lesion is recorded in this case.</source><translation>本病例未记录病灶。</translation></message>
    <message><source>level unconfirmed</source><translation>节段未确认</translation></message>
    <message><source>Levels: %1.</source><translation>节段：%1。</translation></message>
    <message><source>%1 thoracic and %2 lumbar vertebrae</source><translation>胸椎 %1 个，腰椎 %2 个</translation></message>
    <message><source>12 thoracic and 5 lumbar vertebrae assumed</source><translation>假定胸椎 12 个、腰椎 5 个</translation></message>
    <message><source>landmark of the count not stated</source><translation>未说明计数标志</translation></message>
    <message><source>L lytic, B blastic, M mixed, ? type not assessed</source><translation>L 溶骨性，B 成骨性，M 混合性，? 类型未评估</translation></message>
    <message><source>Bar behind a body: cord touched or compressed</source><translation>椎体后方的条：脊髓被接触或受压</translation></message>
    <message><source>Primary tumour: %1.</source><translation>原发肿瘤：%1。</translation></message>
    <message><source>Primary tumour: not assessed.</source><translation>原发肿瘤：未评估。</translation></message>
    <message><source>Histology: %1.</source><translation>组织学：%1。</translation></message>
    <message><source>Diagnosed %1.</source><translation>诊断于 %1。</translation></message>
    <message><source>Primary resected%1.</source><translation>原发灶已切除%1。</translation></message>
    <message><source>Primary not resected.</source><translation>原发灶未切除。</translation></message>
    <message><source>Symptoms: %1.</source><translation>症状：%1。</translation></message>
    <message><source>%1 since %2</source><translation>%1（自 %2）</translation></message>
    <message><source>Symptoms for %1 months.</source><translation>症状持续 %1 个月。</translation></message>
    <message><source>Metastasis confirmed by %1.</source><translation>转移经%1证实。</translation></message>
    <message><source>pathology</source><translation>病理</translation></message>
    <message><source>imaging with a known primary</source><translation>已知原发肿瘤及影像</translation></message>
    <message><source>its course</source><translation>病程</translation></message>
    <message><source>Chemotherapy before.</source><translation>曾行化疗。</translation></message>
    <message><source>Treatment: %1.</source><translation>治疗：%1。</translation></message>
    <message><source>Spine surgery: %1.</source><translation>脊柱手术：%1。</translation></message>
    <message><source>%1 of %2%3</source><translation>%1，%2%3</translation></message>
    <message><source>date not given</source><translation>日期不详</translation></message>
    <message><source>read from series %1</source><translation>阅读序列 %1</translation></message>
    <message><source>No imaging study is recorded in this case.</source><translation>本病例未记录影像检查。</translation></message>
    <message><source>No earlier study in this case.</source><translation>本病例无更早的检查。</translation></message>
    <message><source>Earlier in this case: %1. Changes were not measured.</source><translation>本病例更早的检查：%1。未测量变化。</translation></message>
    <message><source>Visit %1: %2.</source><translation>随访 %1：%2。</translation></message>
    <message><source>progression</source><translation>进展</translation></message>
    <message><source>no progression</source><translation>无进展</translation></message>
    <message><source>Frankel grade</source><translation>Frankel 分级</translation></message>
    <message><source>ASIA impairment scale</source><translation>ASIA 损伤分级</translation></message>
    <message><source>Able to walk</source><translation>能行走</translation></message>
    <message><source>Spinal pain</source><translation>脊柱疼痛</translation></message>
    <message><source>Pain (VAS, 0–10)</source><translation>疼痛 (VAS, 0–10)</translation></message>
    <message><source>Karnofsky</source><translation>Karnofsky 评分</translation></message>
    <message><source>ECOG</source><translation>ECOG</translation></message>
    <message><source>Vertebral metastases</source><translation>椎体转移数</translation></message>
    <message><source>Bone foci outside the spine</source><translation>脊柱外骨转移灶</translation></message>
    <message><source>Visceral metastases</source><translation>内脏转移</translation></message>
    <message><source>Major organ metastases</source><translation>主要脏器转移</translation></message>
    <message><source>Pleura or peritoneum</source><translation>胸膜或腹膜</translation></message>
    <message><source>%1 marked here; total not assessed</source><translation>此处标记 %1 个；总数未评估</translation></message>
    <message><source>still open</source><translation>尚未确定</translation></message>
    <message><source>highest of %1</source><translation>%1 中最高</translation></message>
    <message><source>%1 (%2)</source><translation>%1（%2）</translation></message>
    <message><source>%1 of %2 items known</source><translation>%2 项中已知 %1 项</translation></message>
    <message><source>%1?</source><translation>%1？</translation></message>
    <message><source> or </source><translation> 或 </translation></message>
    <message><source>Rule table %1, version %2</source><translation>规则表 %1，版本 %2</translation></message>
    <message><source>The paper's band: %1</source><translation>文献分组：%1</translation></message>
    <message><source>%1: %2</source><translation>%1：%2</translation></message>
    <message><source>%1 lesion</source><translation>%1病灶</translation></message>
    <message><source>lesion, type not assessed</source><translation>病灶，类型未评估</translation></message>
    <message><source>%1 % loss of height</source><translation>高度丢失 %1 %</translation></message>
    <message><source>ESCC %1 (%2)</source><translation>ESCC %1（%2）</translation></message>
    <message><source>SINS %1 at %2: %3.</source><translation>SINS %1（%2）：%3。</translation></message>
    <message><source>SINS %1: %2.</source><translation>SINS %1：%2。</translation></message>
    <message><source>%1 %2: %3.</source><translation>%1 %2：%3。</translation></message>
    <message><source>%1 %2: %3. Published band: %4.</source><translation>%1 %2：%3。文献分组：%4。</translation></message>
    <message><source>Still open: %1.</source><translation>尚未确定：%1。</translation></message>
    <message><source>No lesion is recorded; this doesn't say that there is none.</source><translation>未记录病灶；这不表示没有病灶。</translation></message>
    <message><source>Published meaning of SINS 7 or more: surgical consultation is to be considered.</source><translation>文献中 SINS ≥ 7 的含义：考虑外科会诊。</translation></message>
    <message><source>Radiologist (findings)</source><translation>放射科医师（所见）</translation></message>
    <message><source>Surgeon (plan)</source><translation>外科医师（计划）</translation></message>
    <message><source>Oncologist</source><translation>肿瘤科医师</translation></message>
    <message><source>not signed</source><translation>未签名</translation></message>
    <message><source>SHA-256 %1…</source><translation>SHA-256 %1…</translation></message>
    <message><source>the text was changed after this signature</source><translation>此签名后文字有更改</translation></message>
    <message><source>%1 more levels in the appendix</source><translation>另有 %1 个节段见附录</translation></message>
    <message><source>Vertemark measures and quotes the literature; it never decides treatment. It is not a certified medical device. "Not assessed" means that nobody answered: it is never counted as none or as zero. Scores are stated with the range that open items allow.</source><translation>Vertemark 只测量并引用文献，从不决定治疗。本程序不是经认证的医疗器械。“未评估”表示无人回答，从不按“无”或零计。评分给出未知项目所允许的范围。</translation></message>
</context>
<context>
    <name>Score</name>
    <message><source> or </source><translation> 或 </translation></message>
    <message><source>%1 of %2 known</source><translation>%2 项中已知 %1 项</translation></message>
    <message><source>%1 decides</source><translation>取决于%1</translation></message>
    <message><source>not given: input outside the definition</source><translation>不给出：输入超出定义</translation></message>
    <message><source>Rule table version %1</source><translation>规则表版本 %1</translation></message>
    <message><source>measured</source><translation>测量</translation></message>
    <message><source>entered</source><translation>录入</translation></message>
    <message><source>imported</source><translation>导入</translation></message>
    <message><source>derived</source><translation>推导</translation></message>
    <message><source>unknown</source><translation>未知</translation></message>
    <message><source>checked against the text</source><translation>已与原文核对</translation></message>
    <message><source>check against the paper</source><translation>尚待与原文核对</translation></message>
    <message><source>our reading of a gap in the paper</source><translation>原文未定义，本程序的解读</translation></message>
    <message><source>Lesion %1: </source><translation>病灶 %1：</translation></message>
    <message><source>Spinal Instability Neoplastic Score</source><translation>脊柱肿瘤不稳定评分 (SINS)</translation></message>
    <message><source>Tomita score</source><translation>Tomita 评分</translation></message>
    <message><source>Revised Tokuhashi score</source><translation>修订 Tokuhashi 评分</translation></message>
    <message><source>Original Tokuhashi score (1990)</source><translation>原 Tokuhashi 评分 (1990)</translation></message>
    <message><source>Van der Linden score</source><translation>Van der Linden 评分</translation></message>
    <message><source>Genant semiquantitative grade</source><translation>Genant 半定量分级</translation></message>
    <message><source>KPS against ECOG</source><translation>KPS 与 ECOG 对照</translation></message>
    <message><source>SINS</source><translation>SINS</translation></message>
    <message><source>Tomita</source><translation>Tomita</translation></message>
    <message><source>Tokuhashi</source><translation>Tokuhashi</translation></message>
    <message><source>Tokuhashi 1990</source><translation>Tokuhashi 1990</translation></message>
    <message><source>Van der Linden</source><translation>Van der Linden</translation></message>
    <message><source>Genant</source><translation>Genant</translation></message>
    <message><source>KPS/ECOG</source><translation>KPS/ECOG</translation></message>
    <message><source>Location</source><translation>部位</translation></message>
    <message><source>Pain</source><translation>疼痛</translation></message>
    <message><source>Bone lesion</source><translation>骨病灶</translation></message>
    <message><source>Alignment</source><translation>力线</translation></message>
    <message><source>Body collapse</source><translation>椎体塌陷</translation></message>
    <message><source>Posterolateral</source><translation>后外侧受累</translation></message>
    <message><source>Primary tumour</source><translation>原发肿瘤</translation></message>
    <message><source>Visceral metastasis</source><translation>内脏转移</translation></message>
    <message><source>Bone metastasis</source><translation>骨转移</translation></message>
    <message><source>General condition</source><translation>全身状况</translation></message>
    <message><source>Extraspinal bone foci</source><translation>脊柱外骨转移灶</translation></message>
    <message><source>Vertebrae with metastasis</source><translation>受累椎体数</translation></message>
    <message><source>Major organs</source><translation>主要脏器</translation></message>
    <message><source>Palsy</source><translation>瘫痪</translation></message>
    <message><source>Height loss</source><translation>高度丢失</translation></message>
    <message><source>KPS</source><translation>KPS</translation></message>
    <message><source>level</source><translation>节段</translation></message>
    <message><source>levels</source><translation>节段</translation></message>
    <message><source>mechanical pain</source><translation>机械性疼痛</translation></message>
    <message><source>bone lesion type</source><translation>骨病灶类型</translation></message>
    <message><source>alignment</source><translation>力线</translation></message>
    <message><source>body collapse</source><translation>椎体塌陷</translation></message>
    <message><source>height loss</source><translation>高度丢失</translation></message>
    <message><source>share of the body involved</source><translation>椎体受累比例</translation></message>
    <message><source>posterolateral involvement</source><translation>后外侧受累</translation></message>
    <message><source>posterolateral involvement, left</source><translation>后外侧受累，左</translation></message>
    <message><source>posterolateral involvement, right</source><translation>后外侧受累，右</translation></message>
    <message><source>cord compression (ESCC)</source><translation>脊髓压迫 (ESCC)</translation></message>
    <message><source>Tomita type</source><translation>Tomita 分型</translation></message>
    <message><source>ECOG</source><translation>ECOG</translation></message>
    <message><source>VAS pain</source><translation>疼痛 VAS</translation></message>
    <message><source>Frankel grade</source><translation>Frankel 分级</translation></message>
    <message><source>AIS grade</source><translation>AIS 分级</translation></message>
    <message><source>primary site</source><translation>原发部位</translation></message>
    <message><source>growth of the primary</source><translation>原发肿瘤生长速度</translation></message>
    <message><source>visceral metastasis</source><translation>内脏转移</translation></message>
    <message><source>visceral metastasis, yes or no</source><translation>有无内脏转移</translation></message>
    <message><source>solitary or multiple bone metastases</source><translation>单发或多发骨转移</translation></message>
    <message><source>extraspinal bone foci</source><translation>脊柱外骨转移灶</translation></message>
    <message><source>number of vertebrae with metastasis</source><translation>受累椎体数</translation></message>
    <message><source>organ metastases</source><translation>脏器转移</translation></message>
    <message><source>pleural or peritoneal spread</source><translation>胸膜或腹膜播散</translation></message>
    <message><source>stable</source><translation>稳定</translation></message>
    <message><source>potentially unstable</source><translation>潜在不稳定</translation></message>
    <message><source>unstable</source><translation>不稳定</translation></message>
    <message><source>wide or marginal excision</source><translation>广泛或边缘切除</translation></message>
    <message><source>marginal or intralesional excision</source><translation>边缘或病灶内切除</translation></message>
    <message><source>palliative surgery</source><translation>姑息手术</translation></message>
    <message><source>supportive care</source><translation>支持治疗</translation></message>
    <message><source>predicted survival &lt; 6 months</source><translation>预计生存 &lt; 6 个月</translation></message>
    <message><source>predicted survival ≥ 6 months</source><translation>预计生存 ≥ 6 个月</translation></message>
    <message><source>predicted survival ≥ 12 months</source><translation>预计生存 ≥ 12 个月</translation></message>
    <message><source>predicted survival ≤ 3 months</source><translation>预计生存 ≤ 3 个月</translation></message>
    <message><source>predicted survival ≤ 12 months</source><translation>预计生存 ≤ 12 个月</translation></message>
    <message><source>group A</source><translation>A 组</translation></message>
    <message><source>group B</source><translation>B 组</translation></message>
    <message><source>group C</source><translation>C 组</translation></message>
    <message><source>grade 0: height loss &lt; 20 %</source><translation>0 级：高度丢失 &lt; 20 %</translation></message>
    <message><source>grade 1: height loss from 20 to below 25 %</source><translation>1 级：高度丢失 20 % 至 25 % 以下</translation></message>
    <message><source>grade 2: height loss from 25 to 40 %</source><translation>2 级：高度丢失 25–40 %</translation></message>
    <message><source>grade 3: height loss &gt; 40 %</source><translation>3 级：高度丢失 &gt; 40 %</translation></message>
    <message><source>agree</source><translation>一致</translation></message>
    <message><source>disagree</source><translation>不一致</translation></message>
    <message><source>conservative or palliative surgery</source><translation>保守治疗或姑息手术</translation></message>
    <message><source>palliative surgery, exceptionally excisional</source><translation>姑息手术，例外时切除手术</translation></message>
    <message><source>excisional surgery</source><translation>切除手术</translation></message>
    <message><source>long-term local control</source><translation>长期局部控制</translation></message>
    <message><source>middle-term local control</source><translation>中期局部控制</translation></message>
    <message><source>short-term palliation</source><translation>短期姑息</translation></message>
    <message><source>terminal care</source><translation>临终关怀</translation></message>
    <message><source>vertebrae counted ≥ 3 / 1–2 / 0, as some reprints have it</source><translation>椎体数按 ≥ 3 / 1–2 / 0 计（部分转载如此）</translation></message>
    <message><source>pleural or peritoneal spread counted as a removable organ metastasis</source><translation>胸膜或腹膜播散按可切除脏器转移计</translation></message>
    <message><source>pleural or peritoneal spread counted as an unremovable organ metastasis</source><translation>胸膜或腹膜播散按不可切除脏器转移计</translation></message>
    <message><source>colon and rectum counted as moderate growth, as some later series do</source><translation>结直肠按生长中等计（部分后续研究如此）</translation></message>
    <message><source>growth class</source><translation>生长类别</translation></message>
    <message><source>growth class from</source><translation>生长类别来源</translation></message>
    <message><source>location points by level</source><translation>各节段的部位分</translation></message>
    <message><source>ECOG by the Oken table</source><translation>Oken 表的 ECOG</translation></message>
    <message><source>ECOG by Ma 2010</source><translation>Ma 2010 的 ECOG</translation></message>
    <message><source>ECOG by Prasad 2018</source><translation>Prasad 2018 的 ECOG</translation></message>
    <message><source>ECOG that fits this KPS</source><translation>与此 KPS 相符的 ECOG</translation></message>
    <message><source>grade</source><translation>分级</translation></message>
    <message><source>group</source><translation>组</translation></message>
    <message><source>%1 has a value outside the score's definition: no total is given.</source><translation>%1 的值超出评分定义，不给出总分。</translation></message>
    <message><source>%1 names a vertebra that the score does not grade: no total is given. Assign a standard level.</source><translation>%1 的椎体不在评分范围内，不给出总分。请指定标准节段。</translation></message>
    <message><source>There is no score called %1.</source><translation>没有名为 %1 的评分。</translation></message>
    <message><source>mechanical</source><translation>机械性</translation></message>
    <message><source>not mechanical</source><translation>非机械性</translation></message>
    <message><source>no pain</source><translation>无疼痛</translation></message>
    <message><source>lytic</source><translation>溶骨性</translation></message>
    <message><source>mixed</source><translation>混合性</translation></message>
    <message><source>blastic</source><translation>成骨性</translation></message>
    <message><source>subluxation or translation</source><translation>半脱位或移位</translation></message>
    <message><source>new deformity</source><translation>新发畸形</translation></message>
    <message><source>normal</source><translation>正常</translation></message>
    <message><source>&gt; 50 %</source><translation>&gt; 50 %</translation></message>
    <message><source>up to 50 %</source><translation>≤ 50 %</translation></message>
    <message><source>none, &gt; 50 % of the body involved</source><translation>无塌陷，椎体受累 &gt; 50 %</translation></message>
    <message><source>none, ≤ 50 % of the body involved</source><translation>无塌陷，椎体受累 ≤ 50 %</translation></message>
    <message><source>both sides</source><translation>双侧</translation></message>
    <message><source>one side</source><translation>单侧</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>slow</source><translation>慢</translation></message>
    <message><source>moderate</source><translation>中等</translation></message>
    <message><source>rapid</source><translation>快</translation></message>
    <message><source>treatable</source><translation>可治疗</translation></message>
    <message><source>untreatable</source><translation>不可治疗</translation></message>
    <message><source>removable</source><translation>可切除</translation></message>
    <message><source>unremovable</source><translation>不可切除</translation></message>
    <message><source>solitary</source><translation>单发</translation></message>
    <message><source>multiple</source><translation>多发</translation></message>
    <message><source>the published list</source><translation>已发表的列表</translation></message>
    <message><source>the published list, check against the paper</source><translation>已发表的列表，尚待与原文核对</translation></message>
    <message><source>disputed in the literature</source><translation>文献有争议</translation></message>
    <message><source>assigned by site policy, editable</source><translation>按本机构规则指定，可修改</translation></message>
    <message><source>the reader's choice</source><translation>阅片者的选择</translation></message>
    <message><source>Fisher 2010</source><translation>Fisher 2010</translation></message>
    <message><source>Tomita 2001</source><translation>Tomita 2001</translation></message>
    <message><source>Tokuhashi 2005</source><translation>Tokuhashi 2005</translation></message>
    <message><source>van der Linden 2005</source><translation>van der Linden 2005</translation></message>
    <message><source>Genant 1993</source><translation>Genant 1993</translation></message>
    <message><source>Oken 1982, Ma 2010, Prasad 2018</source><translation>Oken 1982, Ma 2010, Prasad 2018</translation></message>
    <message><source>KPS %1 and ECOG %2 do not fit each other in the tables of Oken and Ma. Both stay as entered.</source><translation>KPS %1 与 ECOG %2 在 Oken 和 Ma 的表中不相符。两者均按录入保留。</translation></message>
    <message><source>Frankel %1 and AIS %2 differ. The scales rest on different findings; both stay as entered, the score uses Frankel.</source><translation>Frankel %1 与 AIS %2 不同。两种量表依据不同；均按录入保留，评分采用 Frankel。</translation></message>
    <message><source>The collapse picked (%1) differs from the height loss measured. The reader's choice counts.</source><translation>所选塌陷（%1）与测得的高度丢失不同。以阅片者的选择为准。</translation></message>
    <message><source>The height loss is below 20 %, which may be noise: pick the collapse to confirm.</source><translation>高度丢失低于 20 %，可能为误差：请选择塌陷以确认。</translation></message>
    <message><source>Posterolateral involvement picked (%1) is not what the two sides give. The pick counts.</source><translation>所选后外侧受累（%1）与左右两侧不符。以所选为准。</translation></message>
    <message><source>Is there pleural or peritoneal spread? The answer may change the band.</source><translation>有无胸膜或腹膜播散？回答可能改变分组。</translation></message>
    <message><source>%1 is not in the score's list of primaries and is counted as "others".</source><translation>%1 不在评分的原发肿瘤列表中，按“其他”计。</translation></message>
    <message><source>A single vertebra without organ metastasis, but extraspinal bone foci (%1): whether the paper's exception for excision applies is not defined.</source><translation>单个椎体、无脏器转移，但有脊柱外骨转移灶（%1）：原文的切除例外是否适用未定义。</translation></message>
    <message><source>Growth picked (%1) differs from the table's class for %2.</source><translation>所选生长速度（%1）与表中 %2 的类别不同。</translation></message>
    <message><source>%1 has no growth class in the paper: pick one to complete the score.</source><translation>原文未给出 %1 的生长类别：请选择以完成评分。</translation></message>
    <message><source>%1: assigned %2, but sources differ on its growth class. Editable.</source><translation>%1：指定为%2，但文献对其生长类别有分歧。可修改。</translation></message>
    <message><source>%1: assigned %2 by site policy, editable. The paper's list does not name it.</source><translation>%1：按本机构规则指定为%2，可修改。原文列表未列出。</translation></message>
    <message><source>Bone metastases are called %1, but %2 are counted.</source><translation>骨转移记为%1，但计数为 %2。</translation></message>
    <message><source>The entries about organ metastases contradict each other.</source><translation>脏器转移的各项录入互相矛盾。</translation></message>
    <message><source>A single bone lesion beside organ metastases: check both entries.</source><translation>单个骨病灶而有脏器转移：请核对两项录入。</translation></message>
    <message><source>The papers point apart: Tomita's band is “%1”, Tokuhashi's “%2”.</source><translation>两文献指向不同：Tomita 为“%1”，Tokuhashi 为“%2”。</translation></message>
    <message><source>%1 is no input of this score and was left out.</source><translation>%1 不是此评分的输入，已略去。</translation></message>
    <message><source>%1: assigned %2, check against the paper.</source><translation>%1：指定为%2，尚待与原文核对。</translation></message>
</context>
<context>
    <name>Site</name>
    <message><source>Esophagus</source><translation>食管</translation></message>
    <message><source>Lung</source><translation>肺</translation></message>
    <message><source>Breast</source><translation>乳腺</translation></message>
    <message><source>Prostate</source><translation>前列腺</translation></message>
    <message><source>Kidney</source><translation>肾</translation></message>
    <message><source>Thyroid</source><translation>甲状腺</translation></message>
    <message><source>Liver</source><translation>肝</translation></message>
    <message><source>Stomach</source><translation>胃</translation></message>
    <message><source>Colon</source><translation>结肠</translation></message>
    <message><source>Rectum</source><translation>直肠</translation></message>
    <message><source>Pancreas</source><translation>胰腺</translation></message>
    <message><source>Gallbladder</source><translation>胆囊</translation></message>
    <message><source>Bladder</source><translation>膀胱</translation></message>
    <message><source>Uterus</source><translation>子宫</translation></message>
    <message><source>Ovary</source><translation>卵巢</translation></message>
    <message><source>Head and neck</source><translation>头颈部</translation></message>
    <message><source>Melanoma</source><translation>黑色素瘤</translation></message>
    <message><source>Sarcoma</source><translation>肉瘤</translation></message>
    <message><source>Osteosarcoma</source><translation>骨肉瘤</translation></message>
    <message><source>Carcinoid</source><translation>类癌</translation></message>
    <message><source>Lymphoma</source><translation>淋巴瘤</translation></message>
    <message><source>Myeloma</source><translation>骨髓瘤</translation></message>
    <message><source>Other, known</source><translation>其他（已知）</translation></message>
    <message><source>Looked for, not found</source><translation>已查，未找到</translation></message>
</context>
</TS>
